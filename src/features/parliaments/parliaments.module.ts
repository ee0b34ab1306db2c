import { Module } from '@nestjs/common';
import { CommitteesQueries } from './committees.queries.js';
import { CreateCommittee } from './create-committee.js';
import { DissolveCommittee } from './dissolve-committee.js';
import { ListParliaments } from './list-parliaments.js';
import { ParliamentDirectory } from './parliament-directory.js';
import { ParliamentNames } from './parliament-names.js';
import './parliament-membership.entity.js';
import { ParliamentsQueries } from './parliaments.queries.js';
import { RegisterParliaments } from './register-parliaments.js';
import { SeedParliaments } from './seed-parliaments.js';
import { SharingCheck } from './sharing-check.js';

const PROVIDERS = [
  CommitteesQueries,
  ParliamentDirectory,
  ParliamentNames,
  ListParliaments,
  ParliamentsQueries,
  RegisterParliaments,
  CreateCommittee,
  DissolveCommittee,
  SeedParliaments,
  SharingCheck,
];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ParliamentsModule {}
