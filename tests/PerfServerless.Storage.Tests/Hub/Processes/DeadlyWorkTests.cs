using System.Diagnostics;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.HubWorker;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Hub.Processes;

/// <summary>An orchestration that ends its process, and a supervisor that starts the process anew each time.</summary>
public sealed class DeadlyWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task An_orchestration_that_ends_its_process_is_parked_after_a_bounded_number_of_restarts_and_the_others_complete()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var log = Path.GetTempFileName();
        var (hubTable, effectsTable) = (AzuriteFixture.UniqueName("Hub"), AzuriteFixture.UniqueName("Effects"));
        await new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System))
            .GetTableClient(effectsTable)
            .CreateIfNotExistsAsync();
        WorkerProcess Begin() => WorkerProcess.Start(azurite.ConnectionString, hubTable, effectsTable, log);

        var (worker, deaths) = (Begin(), 0);
        try
        {
            foreach (var id in new[] { "o1", "o2" })
            {
                await InsistAsync($"start {id}");
                for (var mail = 0; mail < EffectWork.Mails; mail++) await InsistAsync($"mail {id} m{mail}");
            }

            await InsistAsync("start poison Deadly");
            Assert.Contains(
                "processes in a row ended without a word while they ran a turn of this instance",
                await UntilAsync("poison", "Blocked"),
                StringComparison.Ordinal);
            Assert.InRange(deaths, 1, 2 + new HubOptions().MaxTurnAttempts);
            foreach (var id in new[] { "o1", "o2" }) await UntilAsync(id, "Completed");

            var parkedAfter = deaths;
            await InsistAsync("start o3");
            for (var mail = 0; mail < EffectWork.Mails; mail++) await InsistAsync($"mail o3 m{mail}");
            await UntilAsync("o3", "Completed");
            await InsistAsync("terminate poison");
            await UntilAsync("poison", "Terminated");
            Assert.Equal(parkedAfter, deaths);
        }
        finally
        {
            worker.Dispose();
            File.Delete(log);
        }

        async Task<string> UntilAsync(string id, string state)
        {
            var since = Stopwatch.StartNew();
            for (; ; )
            {
                var answer = await InsistAsync($"status {id}");
                if (answer.StartsWith($"done {state} ", StringComparison.Ordinal)) return answer;
                if (since.Elapsed > Patience) throw new InvalidOperationException($"{id} stands as '{answer}' after {deaths} deaths.");
                await Task.Delay(50);
            }
        }

        async Task<string> InsistAsync(string command)
        {
            var since = Stopwatch.StartNew();
            string? last = null;
            while (since.Elapsed < Patience)
            {
                if (worker.HasExited)
                {
                    worker.Dispose();
                    if (++deaths > 20) throw new InvalidOperationException("Its process dies for ever.");
                    worker = Begin();
                }

                last = await worker.AskAsync(command) ?? last;
                if (last?.StartsWith("done", StringComparison.Ordinal) == true) return last;
                await Task.Delay(20);
            }

            throw new InvalidOperationException($"Nobody does '{command}' within {Patience.TotalSeconds} s; the last refusal: {last}");
        }
    }
}
