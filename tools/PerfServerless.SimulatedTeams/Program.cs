Console.WriteLine("simulated Teams connector");
