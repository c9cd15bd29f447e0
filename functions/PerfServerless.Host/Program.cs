Console.WriteLine("PerfServerless");
