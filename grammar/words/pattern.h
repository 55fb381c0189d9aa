#pragma once
// Regular expressions with \pL (any letter), compiled when they are first used and no larger than the text asks for.
//
// The letters of all scripts are some six hundred ranges, which RE2 takes longer to compile than a report of a few
// pages takes to read. In a text whose letters are Latin (all of Vietnamese) \pL says the same as a dozen ranges: so
// there are two forms of each expression, and of() gives the one whose matches in that text are those of the expression
// as it is written. \pL may only stand within brackets.
//
// Example:
//   const Pattern done(table.pattern("(?:^|[^\\pL]){done}(?:$|[^\\pL])"));   // word_table.h
//   done.is_in(text); issued.matches(text, &part)

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace solieu::grammar {

// Whether \pL finds nothing in the text but letters of the ranges that stand for it.
[[nodiscard]] bool has_latin_letters_only(std::string_view text);

class Pattern {
  public:
    explicit Pattern(std::string expression) : expression_(std::move(expression)) {}

    [[nodiscard]] const RE2& of(std::string_view text) const { return has_latin_letters_only(text) ? latin() : any(); }

    // Whether it is found in the text, or matches the whole; `parts` are what its brackets catch.
    template <class... Parts>
    [[nodiscard]] bool is_in(std::string_view text, Parts*... parts) const {
        return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), of(text), parts...);
    }
    template <class... Parts>
    [[nodiscard]] bool matches(std::string_view text, Parts*... parts) const {
        return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), of(text), parts...);
    }

    // The two forms; any() is the expression as it is written.
    [[nodiscard]] const RE2& latin() const;
    [[nodiscard]] const RE2& any() const;

  private:
    std::string expression_;
    mutable std::once_flag latin_made_, any_made_;
    mutable std::unique_ptr<const RE2> latin_, any_;
};

}  // namespace solieu::grammar
