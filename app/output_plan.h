#pragma once
// Which files `extract` writes.
//
// In:  the inputs, what -o names ("" for standard output) and the formats. The command line has made sure that they go
//      together: several inputs or formats that do not share a file have a folder.
// Out: paths; nothing is made yet. In a folder they are those of result_names.h, which looks at what stands there.
//
//   {a.pdf, b.pdf}, -o ket-qua, {json, csv, sqlite} -> ket-qua/a.json, a.csv, b.json, b.csv; for both findings.csv,
//                                                      datapackage.json and solieu.sqlite
//   {a.pdf}, -o ket-qua, {pdf}                      -> ket-qua/a.solieu.pdf
//   {a.pdf, b.pdf}, -o all.ndjson, {ndjson}         -> all.ndjson for both
//   {a.pdf}, -o postgresql://may-chu/cchc, {postgres} -> that database, for all
//   {kho/q1/a.pdf}, -o ket-qua, {json}, below {q1}  -> ket-qua/q1/a.json

#include <string>
#include <vector>

#include "app/format.h"
#include "app/result_names.h"

namespace solieu::app {

struct PlannedOutput {
    Format format = Format::json;
    std::string path;  // or the URL of a database; "" for standard output
};

struct OutputPlan {
    std::string folder;                           // to be made first; "" for none
    std::vector<std::string> folders;             // in it or below, where the results of input i stand
    std::vector<ResultName> names;                // in that, of input i; both empty without a folder
    ResultName shared_name;                       // of `findings`
    std::vector<std::vector<PlannedOutput>> own;  // own[i]: those of input i alone
    std::vector<PlannedOutput> shared;            // one file for all inputs
    std::string findings, data_package;           // beside the CSV files of a folder; "" for none
};

// `below`: the folder of each input below the one that was named, "" for none; empty where there is none at all.
[[nodiscard]] OutputPlan plan_outputs(const std::vector<std::string>& files, const std::string& output,
                                      const std::vector<Format>& formats, const std::vector<std::string>& below = {});

// Whether -o names a folder: one that is there, or a new name that ends in '/' or has no ending: "ket-qua", but not
// "ket-qua.csv", a device or the URL of a database.
[[nodiscard]] bool names_a_folder(const std::string& output);

}  // namespace solieu::app
