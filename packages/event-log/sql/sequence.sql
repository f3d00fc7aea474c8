select log.number_pending(5000) as taken
