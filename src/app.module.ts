import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from './kernel/clock.js';
import { ApiModule } from './api/api.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Resources } from './platform/resources.js';
import { WebModule } from './web/web.module.js';

/** The parts list. What runs without HTTP, as the terminal does, takes the features alone. */
@Module({})
export class AppModule {
  static on(resources: Resources, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.on(resources, clock), ApiModule, WebModule],
    };
  }
}
