#include "extract/digits/weights.h"

#include "extract/network/built_in_file.h"

SOLIEU_BUILT_IN_FILE(solieu_number_network, SOLIEU_NUMBER_NETWORK)

namespace solieu::extract {

std::span<const char> number_network() {
    return {solieu_number_network_begin, solieu_number_network_end};
}

}  // namespace solieu::extract
