using PerfServerless.Benchmarks;
using PerfServerless.Benchmarks.Briefs;
using PerfServerless.Benchmarks.CheckIns;
using PerfServerless.Benchmarks.Events;

var output = Console.Out;
switch (args)
{
    case ["durable", .. var measures]:
        await DurableBench.RunAsync(output, measures);
        return 0;
    case ["replay"]:
        ReplayBench.Run(output);
        return 0;
    case ["confirm"]:
        return await RequestConfirmation.RunAsync(output) ? 0 : 1;
    case ["forecast"]:
        return ForecastBench.Run();
    case ["anomalies"]:
        AnomalyBench.Run(output);
        return 0;
    case ["lag"]:
        LagBench.Run(output);
        return 0;
    case ["brief"]:
        return await BriefBench.RunAsync(output);
    case ["checkin"]:
        await CheckInBench.RunAsync(output);
        return 0;
    case ["events"]:
        await EventBench.RunAsync(output);
        return 0;
    case ["series"]:
        return SeriesBench.Run(output);
    case ["zips"]:
        return await ZipBench.RunAsync(output);
    case ["start"]:
        return await StartBench.RunAsync(output);
    default:
        Console.Error.WriteLine(
            "Say what to measure: durable [single fanout events idle sequential restart replay floor], replay, confirm, forecast, series, anomalies, lag, zips, start, events, brief, or checkin.");
        return 2;
}
