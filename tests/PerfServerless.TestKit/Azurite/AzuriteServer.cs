using System.Diagnostics;
using System.Text;

namespace PerfServerless.TestKit.Azurite;

/// <summary>
/// Azurite's table, queue and blob service, in memory unless a folder is named, on ports that the system chose, for as long as this process lives:
/// it ends with its standard input, so that not even a killed test run leaves one behind.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Runs Azurite's own entry point and watches standard input.
    private const string Launcher =
        "process.stdin.on('end',()=>process.exit(0));process.stdin.resume();process.argv.splice(1,0,'azurite');require(process.argv[2]);";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<AzuriteServer>> Running = new(() => StartAsync());

    private readonly Process process;

    private AzuriteServer(Process process, Uri tables, Uri queues, Uri blobs)
    {
        this.process = process;
        ConnectionString =
            $"AccountName={Account};AccountKey={Key};TableEndpoint={tables}{Account};QueueEndpoint={queues}{Account};BlobEndpoint={blobs}{Account}";
        (Tables, Queues) = (tables, queues);
    }

    /// <summary>The one server that all tests of this process share; started at the first call.</summary>
    public static Task<AzuriteServer> Shared => Running.Value;

    public string ConnectionString { get; }

    /// <summary>The table service's address, without the account.</summary>
    public Uri Tables { get; }

    public Uri Queues { get; }

    public int ProcessId => process.Id;

    /// <summary>Starts a server of its own, for tests that stop it or count what reaches it.</summary>
    /// <param name="folder">Where it keeps what it stores; null for memory.</param>
    /// <exception cref="InvalidOperationException">Azurite is not installed or does not come up; says how to mend it.</exception>
    public static async Task<AzuriteServer> StartAsync(string? folder = null, CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] arguments =
        [
            "-e", Launcher, NodeModules.Find("azurite", "dist/src/azurite.js"), "--silent", "--skipApiVersionCheck",
            .. folder is null ? ["--inMemoryPersistence"] : new[] { "--location", folder },
            "--disableTelemetry", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        var process = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start; install Node.js 20 and put 'node' on the PATH.");
        try
        {
            var (queues, tables, blobs) = await AddressesAsync(process, cancellationToken);
            return new(process, tables, queues, blobs);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    // Azurite prints where each service listens once it does.
    private static async Task<(Uri Queues, Uri Tables, Uri Blobs)> AddressesAsync(Process process, CancellationToken cancellationToken)
    {
        const string Listening = "is successfully listening at ";
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(Patience);

        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();

        Uri? queues = null, tables = null, blobs = null;
        try
        {
            while (queues is null || tables is null || blobs is null)
            {
                var line = await process.StandardOutput.ReadLineAsync(bound.Token)
                    ?? throw new InvalidOperationException($"Azurite ended before it listened: {errors}");
                if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
                {
                    var address = new Uri(line[(at + Listening.Length)..] + "/");
                    if (line.Contains("Queue", StringComparison.Ordinal)) queues = address;
                    if (line.Contains("Blob", StringComparison.Ordinal)) blobs = address;
                    if (line.Contains("Table", StringComparison.Ordinal)) tables = address;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"Azurite did not listen within {Patience.TotalSeconds} s. It said: {errors}");
        }

        // Whatever it prints later is read and dropped, so that it never blocks on a full pipe.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return (queues, tables, blobs);
    }
}
