/**
 * Colours of the page to try operations that can be told apart from what they stand on (WCAG 2.2, 1.4.3). The lock beside an
 * operation goes: Swagger UI shows it closed where nobody has to sign in and open where somebody does.
 */
export const TRY_STYLE = `
.swagger-ui .info .title small { background: #565e6b; }
.swagger-ui .info .title small.version-stamp { background: #466600; }
.swagger-ui .info .url, .swagger-ui .info a, .swagger-ui .link, .swagger-ui a { color: #155a9e; }
.swagger-ui .btn.authorize, .swagger-ui .btn.authorize span { color: #17653f; border-color: #17653f; }
.swagger-ui .opblock.opblock-get .opblock-summary-method { background: #155a9e; }
.swagger-ui .opblock.opblock-post .opblock-summary-method { background: #17653f; }
.swagger-ui .opblock.opblock-put .opblock-summary-method { background: #8a4700; }
.swagger-ui .opblock.opblock-patch .opblock-summary-method { background: #00594d; }
.swagger-ui .opblock.opblock-delete .opblock-summary-method { background: #a31515; }
.swagger-ui .opblock-summary .authorization__btn { display: none; }
`;
