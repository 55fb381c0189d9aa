#pragma once
// solieu indicators: what the catalogue holds, and which rows of reports are not in it.
//
// In:    a request of the command line.
// Out:   standard output, one line each, fields separated by tabs:
//          list       id, kind, unit, name, name in English
//          show       everything about the indicators asked for, and how reports write them
//          unmatched  file, row, number, id of its own, score of the best that was not enough, label; then, for a
//          person, on
//                     standard error how many rows have an indicator
// Fails: as extract does; an id that is not in the catalogue is a usage error.

#include "app/command_line/requests.h"

namespace solieu::app {

ExitCode indicators_command(const IndicatorsRequest& request);

}  // namespace solieu::app
