import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage, Unmasked } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Refuses } from '../../../platform/http/refuses.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { simulationAccess, simulationResultAccess } from './simulation.access.js';
import { AskSimulation, ListSimulationResults } from './simulation.dto.js';
import { SimulationResults } from './simulation-results.js';
import { SimulationResultView } from './simulation-result.view.js';
import { SimulationView } from './simulation.view.js';
import { Simulations } from './simulations.service.js';

const MOST = 2 ** 31 - 1;
const CSV = { type: 'string', format: 'binary', maxLength: MOST } as const;
const SVG = { type: 'string', pattern: '^<svg ', maxLength: MOST } as const;
const OURS = 'who may simulate sees all of it: its scope is for customs alone, and row-level security repeats it';

/** What would have been. */
@ApiTags('Targeting')
@Controller('v1/simulations')
export class SimulationsController {
  constructor(
    private readonly simulations: Simulations,
    private readonly results: SimulationResults,
  ) {}

  /** Asks what importers would have been asked for over a period under a profile or other parameters. Every entry is decided, as known when it was put on record. */
  @Post()
  @HttpCode(202)
  @Idempotent()
  @Requires('simulations:run')
  @Reveals(SimulationView, simulationAccess)
  requestSimulation(@CurrentActor() actor: Actor, @Body() body: AskSimulation): Promise<SimulationView> {
    return this.simulations.ask(actor, body);
  }

  /** Lists simulations, newest first. */
  @Get()
  @Requires('simulations:read')
  @RevealsPage(SimulationView, simulationAccess)
  listSimulations(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<SimulationView>> {
    return this.simulations.list(actor, query);
  }

  /** How far a simulation is, and what it comes to: who changes, what it costs and protects beside today, the standard bond for everyone and the withdrawn formula of 2004. */
  @Get(':id')
  @Requires('simulations:read')
  @Reveals(SimulationView, simulationAccess)
  findSimulation(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SimulationView> {
    return this.simulations.find(actor, id);
  }

  /** Lists importers with what they were and would be asked for, at the last entry of a month at which that is determined. */
  @Get(':id/results')
  @Requires('simulations:read')
  @RevealsPage(SimulationResultView, simulationResultAccess)
  listSimulationResults(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListSimulationResults,
  ): Promise<Page<SimulationResultView>> {
    return this.results.list(actor, id, query);
  }

  /** The same for every importer at once, as CSV. */
  @Get(':id/results.csv')
  @HttpCode(200)
  @Requires('simulations:read')
  @Refuses(409)
  @Unmasked(OURS)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: CSV })
  async readSimulationResults(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lines = await this.results.csv(actor, id);
    await reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${id}.csv"`)
      .type('text/csv')
      .send(Readable.from(lines));
  }

  /** A picture of what it comes to, with its numbers: who changes by size, port or country, duty protected against the burden of bonds, or how scores were borne out. */
  @Get(':id/charts/:name')
  @ApiParam({
    name: 'name',
    description: 'size.svg, port.svg, country.svg, protection.svg or calibration.svg.',
    example: 'protection.svg',
  })
  @HttpCode(200)
  @Requires('simulations:read')
  @Refuses(409)
  @Unmasked(OURS)
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: SVG })
  async readSimulationChart(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picture = await this.results.chart(actor, id, name);
    await reply.header('cache-control', 'private, no-store').type('image/svg+xml').send(picture);
  }

  /** Stops a simulation after the step it is at; once. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('simulations:run')
  @Reveals(SimulationView, simulationAccess)
  cancelSimulation(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SimulationView> {
    return this.simulations.cancel(actor, id);
  }
}
