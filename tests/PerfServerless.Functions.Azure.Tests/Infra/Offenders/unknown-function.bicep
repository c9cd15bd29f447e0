output id string = secretOf('x')
