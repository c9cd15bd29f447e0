using System.Globalization;
using System.Security.Cryptography;
using PerfServerless.Durable.Hub.Processes;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Hub.Processes;

/// <summary>PERF_PROCESS_SEED repeats a course as far as real processes can; PERF_SOAK=1 makes it long.</summary>
public sealed class TwoProcessesTests
{
    [Fact]
    public async Task Processes_that_are_killed_and_stopped_lose_no_effect_and_write_no_more_once_taken_over()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PERF_PROCESS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? asked
            : RandomNumberGenerator.GetInt32(1_000_000);
        var troubles = Environment.GetEnvironmentVariable("PERF_SOAK") == "1" ? 100 : 6;

        await using var azurite = await AzuriteServer.StartAsync();
        using var world = new TwoProcesses(azurite.ConnectionString, seed, troubles);
        try
        {
            await world.RunAsync();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(
                $"PERF_PROCESS_SEED={seed} fails after {world.Kills} kills and {world.TakeOversFromStopped} take-overs from a stopped process: {e.Message}", e);
        }

        Assert.True(world is { Kills: > 0, Instances: > 0 }, "Nothing went wrong, so nothing was shown.");
    }

    [Fact]
    public async Task A_process_sees_that_another_one_lives_and_that_it_has_been_killed()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        using var world = new TwoProcesses(azurite.ConnectionString, seed: 0, troubles: 0);
        var (holder, worker) = await world.HolderAsync();

        Assert.False(HubProcess.IsGone(holder), $"{holder} runs, and is taken for gone.");
        await worker.StopAsync();
        Assert.False(HubProcess.IsGone(holder), $"{holder} stands still, and is taken for gone.");
        await worker.KillAsync();
        Assert.True(HubProcess.IsGone(holder), $"{holder} was killed, and is taken for alive.");
    }

    [Fact]
    public void The_check_of_commits_sees_a_process_that_wrote_on_after_it_was_taken_over()
    {
        var logs = Directory.CreateTempSubdirectory("hub-commits-");
        try
        {
            File.WriteAllText(Path.Combine(logs.FullName, "1.log"), "s00 1 1\ns00 1 2\ns00 1 4\n");
            File.WriteAllText(Path.Combine(logs.FullName, "2.log"), "s00 2 3\ns01 2 1\ns0");
            Assert.Contains("wrote on", Assert.Throws<InvalidOperationException>(new CommitLogs(logs).Check).Message, StringComparison.Ordinal);

            File.WriteAllText(Path.Combine(logs.FullName, "1.log"), "s00 1 1\ns00 1 2\ns00 1 3\n");
            Assert.Contains("same place", Assert.Throws<InvalidOperationException>(new CommitLogs(logs).Check).Message, StringComparison.Ordinal);
        }
        finally
        {
            logs.Delete(recursive: true);
        }
    }
}
