using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Benchmarks;

/// <summary>Holds the client's count of its requests against what a proxy in front of Azurite counts.</summary>
internal static class RequestConfirmation
{
    public static async Task<bool> RunAsync(TextWriter output)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var proxy = await CountingProxy.StartAsync(azurite.Tables);
        var connection = azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal);

        long atClient;
        await using (var hub = await BenchHub.StartAsync(connection, DurableBench.NewTable()))
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, 200),
                new ParallelOptions { MaxDegreeOfParallelism = 16 },
                async (i, _) => await hub.CompleteAsync("Single", i, $"single-{i}"));
            atClient = hub.Requests;
            output.Report("confirm.requests_at_client", atClient, "requests");
            output.Report("confirm.requests_at_proxy", proxy.Requests, "requests");
            return atClient == proxy.Requests;
        }
    }
}
