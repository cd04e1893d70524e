using ContentHub.Kernel.Results;

namespace ContentHub.Media.Pictures;

internal sealed record PictureTooLarge(long MostBytes)
    : Error("media.too-large", $"This picture is larger than {MostBytes / (1024 * 1024)} MB. Make it smaller and try again.", ErrorKind.TooLarge, "File");

internal sealed record TooManyPixels(string Size)
    : Error("media.too-many-pixels", $"This picture has more than 100 megapixels ({Size}). Make it smaller and try again.", ErrorKind.Invalid, "File");

internal sealed record NotAPicture()
    : Error("media.not-a-picture", "This file is not a picture that can be used. Choose a JPEG, PNG, WebP, GIF or AVIF.", ErrorKind.Invalid, "File");

internal sealed record PictureBroken()
    : Error("media.broken", "This picture is damaged or incomplete. Open it on your computer, save it again and upload that.", ErrorKind.Invalid, "File");

internal sealed record NoImageLibrary()
    : Error("media.no-image-library", "Pictures can't be processed here yet: the image library libvips is missing. An administrator can run “npm ci” in the program's folder, install the package “libvips42”, or set Media:LibvipsPath.", ErrorKind.Unavailable, "File");

internal sealed record TooManyUploads()
    : Error("media.too-many", "You have uploaded many pictures within a minute. Wait a moment and try again.", ErrorKind.TooMany, "File");

internal sealed record NoFileSent()
    : Error("media.no-file", "Choose a picture to upload.", ErrorKind.Invalid, "File");

internal sealed record UploadBroken()
    : Error("media.upload-broken", "The upload did not arrive completely. Try again.", ErrorKind.Invalid, "File");

internal sealed record PageTooOld()
    : Error("media.page-too-old", "This page is too old to upload from. Load it again; what you typed is kept.", ErrorKind.Invalid);

internal sealed record SessionOver()
    : Error("session.over", "Your session is over. Sign in again; what you typed is kept.", ErrorKind.Forbidden);
