mod debian/build/modules/gearman.so
mod debian/gearman.ini
