import type { Type } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { MembershipsController } from './memberships.controller.js';
import { PartiesController } from './parties.controller.js';
import { PersonsController } from './persons.controller.js';
import { RostersController } from './rosters.controller.js';
import { SessionsController } from './sessions.controller.js';
import { TermsController } from './terms.controller.js';

/** The controllers of this folder. */
export const PEOPLE_API: Type[] = [
  DirectoryController,
  PersonsController,
  MembershipsController,
  RostersController,
  PartiesController,
  TermsController,
  SessionsController,
];
