#pragma once
// Text of a page that nobody sees: what another program recognised in its picture and wrote invisibly or below it.
// Where the page was read anew it would be found and copied beside the new text, so it is left out; nothing that can be
// seen changes.
//
// hidden_text: which of the operators that show text do so in rendering mode 3, or are followed by pictures without
// transparency that cover the page (95 of 100 parts of `shown`, the box that is shown).
// In:  the contents of a page, not those of forms that it draws.
// Out: a flag for each operator Tj, TJ, ' and " in order.
//
// WithoutText: the contents without those operators; everything else byte for byte.

#include <cstddef>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "output/pdf/qpdf.h"

namespace solieu::output {

[[nodiscard]] std::vector<bool> hidden_text(QPDFPageObjectHelper page, const Box& shown);

class WithoutText final : public QPDFObjectHandle::TokenFilter {
  public:
    explicit WithoutText(std::vector<bool> left_out) : left_out_(std::move(left_out)) {}

    void handleToken(const QPDFTokenizer::Token& token) override;
    void handleEOF() override;

  private:
    std::vector<bool> left_out_;
    std::size_t next_ = 0;
    std::string pending_;  // since the last operator, as written
};

}  // namespace solieu::output
