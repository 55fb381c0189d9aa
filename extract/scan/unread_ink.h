#pragma once
// Print that the recogniser of running text passed over: figures and words standing apart, as the numbers, units and
// values of a table without rulings do.
//
// In:  the ink of the page outside its ruled tables, its mask, the words already read.
// Out: fragments for the pieces of ink that stand in no word and read without doubt: as a number, or, beside a line of
//      words, as words. A number amid a sentence is never quite sure; a "1" with nothing beside it is in
//      doubt, for it may be any stroke. What stands so close to a number that it belongs
//      to it ("5." before "855,5") makes one with it where both together read so, else both are in doubt; what a word
//      without ink of its own says is that word. What nobody reads in a column of numbers goes to `unread`.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "extract/page/words.h"
#include "extract/scan/ink/page_scale.h"
#include "extract/scan/recognizers.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Fragment> read_unread_ink(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                                    std::vector<Fragment>& words, Recognizers& own,
                                                    std::vector<Box>& unread);

}  // namespace solieu::extract
