import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/requires.js';
import { Unmasked } from '../access/reveals.js';
import { Refuses } from '../http/refuses.js';
import { MoveClock } from './sandbox.dto.js';
import { MovedClockView, SandboxClockView } from './sandbox.view.js';
import { Sandbox } from './sandbox.js';

/** Tools of the sandbox; a production service does not have them. */
@ApiTags('Sandbox')
@Controller('v1/sandbox')
export class SandboxController {
  constructor(private readonly sandbox: Sandbox) {}

  /** The sandbox's clock. */
  @Get('clock')
  @Public('the sandbox belongs to whoever tries it')
  @Unmasked('time is no one’s secret')
  readSandboxClock(): SandboxClockView {
    return this.sandbox.clockNow();
  }

  /** Moves the clock forward, and answers when what is due by then has been done; back only by a reset. */
  @Put('clock')
  @Refuses(422)
  @Public('the sandbox belongs to whoever tries it')
  @Unmasked('time is no one’s secret')
  moveSandboxClock(@Body() { now }: MoveClock): Promise<MovedClockView> {
    return this.sandbox.moveTo(now);
  }

  /** Puts data and clock back to the beginning. */
  @Post('reset')
  @HttpCode(200)
  @Public('the sandbox belongs to whoever tries it')
  @Unmasked('time is no one’s secret')
  resetSandbox(): Promise<SandboxClockView> {
    return this.sandbox.reset();
  }
}
