#include "extract/lines/line_weights.h"

#include "extract/network/built_in_file.h"

SOLIEU_BUILT_IN_FILE(solieu_line_network, SOLIEU_LINE_NETWORK)

namespace solieu::extract {

std::span<const char> line_network() {
    return {solieu_line_network_begin, solieu_line_network_end};
}

}  // namespace solieu::extract
