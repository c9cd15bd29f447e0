using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PerfServerless.HubWorker;

namespace PerfServerless.Storage.Tests.Hub.Processes;

/// <summary>A real process with a hub in it. It ends with its standard input, so that a killed test run leaves none behind.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> asked = new();
    private readonly Lock gate = new();
    private readonly Process process;
    private int questions;

    private WorkerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
    }

    public static WorkerProcess Start(string connection, string hubTable, string effectsTable, string commitLog)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(Worker).Assembly.Location, connection, hubTable, effectsTable, commitLog]) start.ArgumentList.Add(argument);
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("'dotnet' did not start; put it on the PATH."));
    }

    /// <summary>The answer without its number; null where none came in time.</summary>
    public async Task<string?> AskAsync(string command)
    {
        var number = Interlocked.Increment(ref questions);
        var answer = asked[number] = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (gate)
            {
                process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {command}"));
                process.StandardInput.Flush();
            }

            return await answer.Task.WaitAsync(Patience, TimeProvider.System);
        }
        catch (Exception e) when (e is TimeoutException or IOException or ObjectDisposedException)
        {
            return null; // it is dead, or stands still
        }
        finally
        {
            asked.TryRemove(number, out _);
        }
    }

    public bool HasExited => process.HasExited;

    public async Task<bool> IsActiveAsync() => await AskAsync("state") == "done Active";

    public Task StopAsync() => SignalAsync("STOP");

    public Task ContinueAsync() => SignalAsync("CONT");

    /// <summary>Ends it as a power cut would, even while it stands still.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0) throw new InvalidOperationException($"Sending SIG{signal} to process {process.Id} failed with {kill.ExitCode}.");
    }

    private void Take(string? line)
    {
        if (line?.Split(' ', 2) is [var number, var answer] && asked.TryRemove(int.Parse(number, CultureInfo.InvariantCulture), out var waiting))
        {
            waiting.TrySetResult(answer);
        }
    }
}
