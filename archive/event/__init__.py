"""What we put on record: the catalogue of events, their envelope and their bytes; knows no table and no hash tree."""
