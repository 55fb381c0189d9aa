// The shared library as an older build would have left it, for the test picture_reading.

#include "extract/picture_library/picture_reading.h"

extern "C" __attribute__((visibility("default"))) const void* solieu_picture_reading() {
    static const solieu::extract::PictureReading reading{.stamp = "0.0.1, g++ 12 1 2 3"};
    return &reading;
}
