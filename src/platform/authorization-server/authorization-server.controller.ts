import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBadRequestResponse, ApiConsumes, ApiOkResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { Settings } from '../../config/settings.js';
import { Public } from '../access/requires.js';
import { Unmasked } from '../access/reveals.js';
import { ClientDirectory } from '../auth/client-directory.js';
import { SigningKeys } from '../auth/signing-keys.js';
import { RequestToken } from './authorization-server.dto.js';
import { AuthorizationServerView, JsonWebKeySetView, TokenErrorView, TokenView } from './authorization-server.view.js';
import { ASSERTION_ALGORITHMS, TOKEN_PATH, clientAuthMethods } from './client-authentication.js';

/** How a client signs in: OAuth 2 client credentials. */
@ApiTags('Sign-in')
@Controller()
export class AuthorizationServerController {
  constructor(
    private readonly settings: Settings,
    private readonly keys: SigningKeys,
    private readonly directory: ClientDirectory,
  ) {}

  /** Where and how to get a token (RFC 8414). */
  @Get('.well-known/oauth-authorization-server')
  @Public('clients read it before they have a token')
  @Unmasked('the form of RFC 8414, the same for all')
  @Header('cache-control', 'public, max-age=300')
  readAuthorizationServer(): AuthorizationServerView {
    const { baseUrl, issuer, sandbox } = this.settings;
    return {
      issuer,
      token_endpoint: `${baseUrl}${TOKEN_PATH}`,
      jwks_uri: `${baseUrl}/oauth/jwks`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      scopes_supported: [...this.directory.scopes],
      token_endpoint_auth_methods_supported: [...clientAuthMethods(sandbox)],
      token_endpoint_auth_signing_alg_values_supported: [...ASSERTION_ALGORITHMS],
      service_documentation: `${baseUrl}/docs`,
    };
  }

  /** The same document where OpenID clients look for it. */
  @Get('.well-known/openid-configuration')
  @Public('clients read it before they have a token')
  @Unmasked('the form of RFC 8414, the same for all')
  @Header('cache-control', 'public, max-age=300')
  readOpenidConfiguration(): AuthorizationServerView {
    return this.readAuthorizationServer();
  }

  /** The public keys tokens are signed with (RFC 7517); a key is published before it signs and after its last token. */
  @Get('oauth/jwks')
  @Public('whoever checks a token needs the keys')
  @Unmasked('public keys')
  @Header('cache-control', 'public, max-age=300')
  readTokenKeys(): Promise<JsonWebKeySetView> {
    return this.keys.published();
  }

  /** Gives a token for ten minutes (RFC 6749 §4.4). In the sandbox the clients are at `/v1/sandbox/clients`. */
  @Post(TOKEN_PATH)
  @HttpCode(200)
  @Public('this is where one signs in')
  @Unmasked('a token for its own client')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOkResponse({ type: TokenView })
  @ApiBadRequestResponse({ type: TokenErrorView })
  @ApiUnauthorizedResponse({ type: TokenErrorView })
  issueToken(@Body() _request: RequestToken): TokenView {
    throw new Error('the provider answers before this is reached');
  }
}
