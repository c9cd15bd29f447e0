using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>A program that a test started. It is ended by its id, at the latest together with the tests; what it printed is kept for failures.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int KeptLines = 400;

    private static readonly ConcurrentDictionary<int, ServerProcess> Running = new();

    private readonly Process process;
    private readonly string name;
    private readonly Queue<string> lines = new();

    static ServerProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var left in Running.Values) left.Kill();
    };

    private ServerProcess(string name, Process process)
    {
        this.name = name;
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Running[process.Id] = this;
    }

    public int Id => process.Id;
    public bool HasEnded => process.HasExited;
    public int ExitCode => process.ExitCode;

    /// <summary>The last lines that it printed.</summary>
    public string Output
    {
        get { lock (lines) return string.Join('\n', lines); }
    }

    /// <exception cref="InvalidOperationException">The program is not installed.</exception>
    public static ServerProcess Start(
        string name, string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>()) start.Environment[key] = value;

        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
            process.StandardInput.Close();
            return new(name, process);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException(
                $"{name} needs the program '{program}', which does not start ({e.Message}): install it and put it on the PATH.");
        }
    }

    /// <summary>Waits until it listens.</summary>
    /// <param name="ready">Looks whether it does.</param>
    public async Task ListensAsync(Func<Task<bool>> ready)
    {
        try
        {
            await Eventually.TrueAsync($"{name} to listen", async () =>
            {
                if (HasEnded) throw Failure("ended before it listened");
                return await ready();
            });
        }
        catch (TimeoutException e)
        {
            throw Failure($"does not listen ({e.Message})");
        }
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndsAsync()
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw Failure("did not end");
        }
    }

    /// <summary>Ends it like <c>kill -9</c>: it cannot do anything about it.</summary>
    public void Kill()
    {
        Running.TryRemove(process.Id, out _);
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    public InvalidOperationException Failure(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name} {what}. It printed:\n{Output}"));

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > KeptLines) lines.Dequeue();
        }
    }
}
