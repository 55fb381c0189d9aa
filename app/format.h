#pragma once
// The forms in which `extract` writes results, and the endings of their files.
//
//   format_of_ending("kq/bao-cao.XLSX") == Format::xlsx
//   format_of_ending("kq/bao-cao.txt")  == nullopt
//   format_of_ending("postgresql://may-chu/cchc") == Format::postgres

#include <optional>
#include <string>
#include <string_view>

namespace solieu::app {

enum class Format { json, ndjson, csv, xlsx, sqlite, html, pdf, postgres };

// Those that --format may name; the place alone says that it is a database on a server.
inline constexpr Format all_formats[] = {Format::json,   Format::ndjson, Format::csv, Format::xlsx,
                                         Format::sqlite, Format::html,   Format::pdf};

// The word on the command line and the ending of files, without a point.
[[nodiscard]] std::string_view name_of(Format format);

// What results in a folder end in, after the point: its name; of a PDF "solieu.pdf", for its input may be a PDF beside
// it.
[[nodiscard]] std::string_view folder_ending_of(Format format);

// By what stands after the last point; also jsonl, sqlite3, db and htm. By its beginning where it is a URL of a
// database (output/dataset/database_place.h).
[[nodiscard]] std::optional<Format> format_of_ending(const std::string& path);

// Whether the ending is that of another kind of file, which none of the forms is: who writes a result under such a name
// misleads everybody who opens it. `text` (txt, xml, log …) may hold any form that is text, `no_text` (docx, png …)
// none.
enum class OtherFile { none, text, no_text };
[[nodiscard]] OtherFile other_file_of_ending(const std::string& path);

// No text: never written to a terminal.
[[nodiscard]] bool is_binary(Format format);

// Several reports may stand in one file of this form.
[[nodiscard]] bool holds_several(Format format);

}  // namespace solieu::app
