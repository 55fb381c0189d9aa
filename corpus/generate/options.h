#pragma once
// The generator's command line. See `usage` for what there is.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/generate/plain.h"
#include "corpus/generate/sample.h"
#include "corpus/generate/scan.h"
#include "corpus/generate/style.h"

namespace solieu::generate {

inline constexpr const char* usage =
    "usage: solieu_generate SAMPLE.json OUT_DIR [option value]…\n"
    "writes OUT_DIR/NAME.pdf, NAME.truth.json and, if wanted, NAME.docx and NAME.txt\n"
    "  --name NAME            of the files; the sample's id unless told\n"
    "  --faults yes|no        plant the faults that the sample lists (yes)\n"
    "  --pdf yes|no           write the PDF (yes)\n"
    "  --scan FORM            write it as scanned instead: office, rough, bilevel,dpi=300 and so on, see below\n"
    "  --scan-as pdf|tif|png|jpg   the kind of file of the scan (pdf); png and jpg hold one page\n"
    "  --word yes|no          also write a Word document, NAME.docx (no)\n"
    "  --truth yes|no         write the truth (yes)\n"
    "  --text markdown|cells|wrapped\n"
    "  --encoding unicode|tcvn3|vni|viscii|vps|windows-1258\n"
    "                         of the letters, in fonts that are named so (unicode)\n"
    "  --font NAME            a family with Vietnamese letters (Liberation Serif)\n"
    "  --size POINTS          --table-size POINTS          --line-spacing FACTOR\n"
    "  --margins TOP,RIGHT,BOTTOM,LEFT                     in points\n"
    "  --rulings full|thin|dotted|thick|doubled|horizontal|none\n"
    "  --orientation portrait|landscape|landscape-annex\n"
    "  --column-widths A,B,…  in proportion, for tables of that many columns\n"
    "  --stt-style as-written|dotted|plain\n"
    "  --repeat-head yes|no   --break-rows yes|no          --page-numbers yes|no|high\n"
    "  --marks plain|bracketed                             footnote marks: 1 or (1)\n"
    "  --scale PAGES          repeat the report with other figures until it has that many pages\n"
    "  --seed N               of the other figures and of the scan (1)\n";

struct Options {
    std::string sample, directory, name;
    Faults faults = Faults::planted;
    bool pdf = true, word = false, truth = true;
    std::optional<TextShape> text;
    std::optional<ScanForm> scan;
    std::string scan_kind = "pdf";
    Style style;
    int pages = 0;  // 0: as long as the sample is
    std::uint32_t seed = 1;
};

// nullopt with `trouble` set when the command line cannot be understood.
[[nodiscard]] std::optional<Options> read_options(const std::vector<std::string>& arguments, std::string& trouble);

}  // namespace solieu::generate
