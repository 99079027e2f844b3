mod debian/build/modules/mogile.so
mod debian/mogile.ini
