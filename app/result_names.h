#pragma once
// Under which names the results of several files stand in one folder, in this run and in later ones.
//
// Each is named after its input, without the extension: "a/bao-cao.pdf" gives "bao-cao" (and "bao-cao.json",
// "bao-cao.csv" …). Where that name belongs to another input (of this run, or of an earlier one whose result still
// stands there) the name gets a number: "bao-cao-2". So reading a file again replaces its own results, also after it
// was changed, and never those of another file.
//
// Whose a name is stands in a small hidden file of the folder, ".solieu-results": a line for each name, with digests of
// where the input is and of what it holds. An input is the same when it lies in the same place, or, where that is not
// known, when it holds the same bytes (it was moved). The file may be removed at any time: a result of which it says
// nothing is replaced, and that is said.
//
// In:    the folder, the inputs, the endings of the results ("json", "solieu.pdf"), names that are never given.
// Out:   a name for each input; nothing is made. claim_result_name() remembers it, once a result stands there.
// Fails: never. Where the index cannot be read or written, names are given as if there were none.
//
// Example: run with a/r.pdf, then with b/r.pdf                            -> "r", then "r-2" with a note
//          run again with b/r.pdf alone                                   -> "r-2" without a note

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::app {

struct ResultName {
    std::string stem;     // "bao-cao-2"
    std::string note;     // what the user should know when it is written; "" for nothing
    std::string place;    // digest of where the input is
    std::string content;  // digest of what it held when the name was claimed last; "" when it was not
};

// "bao-cao", "bao-cao-2", …: the n-th name of that kind; names that some file systems take for one have one key.
[[nodiscard]] std::string numbered_stem(const std::string& stem, int number);
[[nodiscard]] std::string name_key(std::string name);
// What the results of an input are called, where nothing else is.
[[nodiscard]] std::string stem_of(const std::string& input);

[[nodiscard]] std::vector<ResultName> choose_result_names(const std::string& folder,
                                                          const std::vector<std::string>& inputs,
                                                          const std::vector<std::string_view>& endings,
                                                          const std::vector<std::string>& reserved = {});

// For the file in which results of all inputs of a run stand together ("findings.csv"): a note when that of other
// inputs is replaced. `place` is the content to claim it with.
[[nodiscard]] ResultName shared_result_name(const std::string& folder, const std::string& file,
                                            const std::vector<std::string>& inputs);

// What runs wrote into a folder: results of other files, by the index. An input that has the name of a result is none.
//
//   EarlierResults("kq").has("bao-cao.xlsx")   // true where the index says that it was made of "bao-cao.pdf"
class EarlierResults {
  public:
    explicit EarlierResults(const std::string& folder);
    ~EarlierResults();
    EarlierResults(const EarlierResults&) = delete;
    EarlierResults& operator=(const EarlierResults&) = delete;

    [[nodiscard]] bool has(const std::string& file_name) const;

  private:
    class Known;
    std::unique_ptr<Known> known_;  // none where the folder has no index
};

// `content`: the SHA-256 of the input.
void claim_result_name(const std::string& folder, const ResultName& name, const std::string& content);

}  // namespace solieu::app
