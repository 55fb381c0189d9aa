#pragma once
// The documents in what was named on the command line: files, folders, ZIP archives, pictures that are pages.
//
// In:    paths; how pictures become documents; what is no input wherever it stands.
// Out:   the inputs: those of a folder in natural order of their paths, folders within it too (a link to a folder is
//        not followed but named). Each file once, however often and by whatever path it was named. One that was found
//        in a folder and holds the same bytes as another names that one (Input::same_as). What is no document by its
//        name is left out and counted: hidden files, "~$…" and ".tmp" of programs that have a file open, Thumbs.db,
//        desktop.ini, __MACOSX; databases and data for programs (.sqlite, .json …); what earlier runs wrote there:
//        lists with what stands beside them, results (result_names.h). A path that is not there is an input: reading it
//        tells why. "s3://kho/2025" is an object of a store or all whose keys begin with "2025/", in folders as their
//        slashes tell; those of the same entity tag and size hold the same bytes.
// Fails: never; a folder or archive that cannot be looked into is an Error beside the inputs, and so is a store.
//
// Example:
//   const FoundInputs found = find_inputs({"bao-cao", "kho.zip"}, {.not_inputs = {"ket-qua"}});
//   for (const Input& input : found.inputs) read(input);

#include <optional>
#include <string>
#include <vector>

#include "app/inputs/input.h"
#include "app/inputs/stored_objects.h"
#include "base/result.h"

namespace solieu::app {

struct FindOptions {
    PagesOf pages_of = PagesOf::names;
    // Files and folders that are no inputs though they stand in a folder that is searched: results of an earlier run,
    // lists that were given besides. "" for none.
    std::vector<std::string> not_inputs = {};
};

struct FoundInputs {
    std::vector<Input> inputs;
    std::vector<Error> problems;
    StoredStatuses stored;               // of what stands in stores
    std::vector<std::string> prefixes;   // of stores that were looked through
    std::optional<Error> store_problem;  // one of them: not all of a store is among the inputs
    std::vector<Error> left;             // folders that are links, with the reason
    std::vector<std::string> notes;      // what the user should know: a page of a series of pictures is missing
    int junk = 0;                        // files that were left out
    bool searched = false;               // a folder or an archive was named
};

[[nodiscard]] FoundInputs find_inputs(const std::vector<std::string>& named, const FindOptions& options);

// "kho/2025/a.pdf" is junk by none of its parts; "kho/.git/x" is, "kho/~$a.docx" too.
[[nodiscard]] bool is_junk_name(std::string_view file_name);

}  // namespace solieu::app
