#pragma once
// A pack: what is known of a language, an administration or a form, as a folder of data.
//
// In:    a folder with pack.toml, tables (*.tsv, see table_form.h) and rules (rules/*.toml); or such files in memory.
// Out:   the pack with the text of all its files. packs/README.md tells what each file holds.
// Fails: unreadable, with the file, line and column of pack.toml that is wrong, and what to write instead.
//
// Example, pack.toml:
//   id = "bridges"
//   version = "1"
//   title = { vi = "Kiểm tra cầu", en = "Inspection of bridges" }
//   needs = ["vi"]
//   rules = ["sums"]                       # rules/sums.toml; in this order
//   [recognised]
//   titles = ["báo cáo kết quả kiểm tra cầu"]
//   labels = 30                            # per cent of the rows whose labels the pack knows

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace solieu {

struct PackFile {
    std::string name;  // within the pack: "units.tsv", "rules/finance.toml"
    std::string text;
};

// How a document of the pack's kind is known.
struct PackRecognition {
    std::vector<std::string> titles;  // words of its title, lower case
    std::vector<std::string> heads;   // words of column heads, lower case
    int labels = 0;                   // per cent of the rows whose labels the pack knows; 0: it knows none by labels
};

struct Pack {
    std::string id;       // "cchc-581"
    std::string version;  // "1"
    std::string title_vi, title_en;
    std::vector<std::string> needs;  // ids of packs that must be there, too
    std::vector<std::string> rules;  // names of files in rules/, in the order in which they are read
    PackRecognition recognised;
    std::vector<PackFile> files;  // by name
    std::string place;            // its folder; "packs/ID" of one that is built in
    std::string fingerprint;      // 16 hexadecimal digits of the SHA-256 of the lines "SHA-256  name" of its files
};

[[nodiscard]] Result<Pack> read_pack(const std::string& folder);

// From files in memory, pack.toml among them.
[[nodiscard]] Result<Pack> make_pack(std::vector<PackFile> files, std::string place);

// Those that are built into the program (packs/, put there by CMake; no file is read when it runs).
[[nodiscard]] std::vector<Pack> built_in_packs();

// The text of a file of a pack; null where it has none.
[[nodiscard]] const std::string* file_of(const Pack& pack, std::string_view name);

}  // namespace solieu
