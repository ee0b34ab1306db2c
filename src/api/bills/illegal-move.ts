import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { legalMoveSchema } from './bill-view.schema.js';

const { $schema: _, ...LEGAL_MOVES } = z.toJSONSchema(z.array(legalMoveSchema), {
  target: 'draft-2020-12',
  reused: 'inline',
});

/** A move that the procedure does not know from here is told the ones that it does. */
export const ApiIllegalMove = () =>
  ApiResponse({
    status: 409,
    description:
      '`illegal_move` or `bill_ended`, with the moves that are legal now as `legalMoves`; or the ' +
      'bill is not ready for the move: `referral_required`, `report_required`.',
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            // Through JSON: zod's types of a schema and Swagger's are the same only on paper.
            {
              type: 'object',
              properties: { legalMoves: JSON.parse(JSON.stringify(LEGAL_MOVES)) as object },
            },
          ],
        },
      },
    },
  });
