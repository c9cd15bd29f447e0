output id string = nobody
