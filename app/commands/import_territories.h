#pragma once
// solieu packs import-territories: an official list of divisions of the country becomes a pack.
//
// In:    the file with the list (list_cells.h, normalize/report/unit_list.h); the folder of the pack, else one named
//        after the file in the present folder; days where the list says none.
// Out:   the folder with pack.toml and territories.tsv, to be loaded with --pack; what it holds on standard output. A
//        pack that an earlier run made there is replaced.
// Fails: unreadable, after every complaint was printed, and nothing is written; write_failed, also where the folder
//        holds another pack.

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] ExitCode import_territories(const PacksRequest& request);

}  // namespace solieu::app
