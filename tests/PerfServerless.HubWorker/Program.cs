using PerfServerless.HubWorker;

if (args is not [var connection, var hubTable, var effectsTable, var commitLog])
{
    Console.Error.WriteLine(
        "Usage: hub-worker CONNECTION HUB_TABLE EFFECTS_TABLE COMMIT_LOG; commands come by standard input, and the end of that ends the process.");
    return 2;
}

await Worker.RunAsync(connection, hubTable, effectsTable, commitLog, Console.In, Console.Out);
return 0;
