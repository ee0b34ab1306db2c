import { AdoptionsController } from './adoptions.controller.js';
import { AmendmentsController } from './amendments.controller.js';
import { BillsController } from './bills.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { MovesController } from './moves.controller.js';
import { BillOverviewsController } from './overviews.controller.js';
import { ReferralsController } from './referrals.controller.js';
import { RelationsController } from './relations.controller.js';
import { BillTextsController } from './texts.controller.js';

/** The controllers of this folder. */
export const BILLS_API = [
  BillOverviewsController,
  BillsController,
  MovesController,
  ReferralsController,
  BillTextsController,
  AmendmentsController,
  RelationsController,
  DecisionsController,
  AdoptionsController,
];
