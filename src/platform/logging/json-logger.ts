import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { DestinationStream, Level, Logger } from 'pino';

// What Nest tells of each module and route while it starts.
const OF_THE_FRAMEWORK = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/** One JSON line per event on standard error; secrets and anything personal are redacted by name. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, to: DestinationStream = pino.destination({ fd: 2, sync: false })) {
    this.pino = pino(
      {
        level,
        base: null,
        redact: {
          paths: [
            'authorization',
            '*.authorization',
            'password',
            '*.password',
            'secret',
            '*.secret',
            'client_secret',
            '*.client_secret',
          ],
          censor: '[redacted]',
        },
      },
      to,
    );
  }

  log(message: unknown, context?: string): void {
    this.write(OF_THE_FRAMEWORK.has(context ?? '') ? 'debug' : 'info', message, context);
  }

  error(message: unknown, stackOrContext?: string, context?: string): void {
    this.write('error', message, context ?? stackOrContext);
  }

  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }

  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  fatal(message: unknown, context?: string): void {
    this.write('fatal', message, context);
  }

  private write(level: Level, message: unknown, context?: string): void {
    const about = context === undefined ? {} : { context };
    if (typeof message === 'object' && message !== null) this.pino[level]({ ...about, ...message });
    else this.pino[level](about, String(message));
  }
}
