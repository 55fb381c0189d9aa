#include "corpus/generate/strips/strip_options.h"

#include <fstream>
#include <sstream>

namespace solieu::generate {

bool read_options(StripOptions& options, int count, char** arguments, int first) {
    if (count < first || (count - first) % 2 != 0) return false;
    for (int i = first; i < count; i += 2) {
        const auto option = options.find(arguments[i]);
        if (option == options.end()) return false;
        option->second = arguments[i + 1];
    }
    return true;
}

std::vector<WeightedFont> fonts_of(const std::string& path, const std::string& use) {
    std::vector<WeightedFont> fonts;
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string kind, weight, family;
        std::getline(fields, kind, '\t');
        std::getline(fields, weight, '\t');
        std::getline(fields, family);
        if (kind == use) fonts.push_back({family, std::stod(weight)});
    }
    return fonts;
}

}  // namespace solieu::generate
