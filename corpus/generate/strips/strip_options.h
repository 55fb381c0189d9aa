#pragma once
// The command line of the programs that make pictures of single lines: "--name value" pairs.
//
// Example:
//   StripOptions options = {{"--fonts", ""}, {"--use", "train"}, {"--dpi", "150,200"}};
//   if (!read_options(options, count, arguments, 2)) …

#include <map>
#include <string>
#include <vector>

#include "corpus/generate/strips/set_strip.h"

namespace solieu::generate {

using StripOptions = std::map<std::string, std::string>;

// Reads the arguments from `first` on; false when one is not among the options or has no value.
[[nodiscard]] bool read_options(StripOptions& options, int count, char** arguments, int first);

// From a file with lines "use<TAB>weight<TAB>family" those of the given use.
[[nodiscard]] std::vector<WeightedFont> fonts_of(const std::string& path, const std::string& use);

// --fonts and --use, --dpi LOW,HIGH, --roughness, --marks.
template <class Form>
void set_form(Form& form, StripOptions& options) {
    form.fonts = fonts_of(options["--fonts"], options["--use"]);
    form.roughness = std::stod(options["--roughness"]);
    form.marks = options["--marks"] != "0";
    const std::string& dpi = options["--dpi"];
    form.lowest_dpi = std::stod(dpi);
    form.highest_dpi = std::stod(dpi.substr(dpi.find(',') + 1));
}

}  // namespace solieu::generate
