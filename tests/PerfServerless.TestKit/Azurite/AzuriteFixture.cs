using System.Globalization;
using Xunit;

namespace PerfServerless.TestKit.Azurite;

/// <summary>
/// Gives a test class the shared Azurite (<c>IClassFixture&lt;AzuriteFixture&gt;</c>) and names that no other class uses,
/// so that classes run side by side on one server.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static int names;

    private AzuriteServer? server;

    public string ConnectionString => Server.ConnectionString;

    public AzuriteServer Server => server ?? throw new InvalidOperationException("The fixture was used before xunit initialised it.");

    /// <summary>A table name, also a queue name in lower case, that nobody else in this process gets.</summary>
    public static string UniqueName(string prefix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{Interlocked.Increment(ref names)}");

    public async Task InitializeAsync() => server = await AzuriteServer.Shared;

    // The server is shared with other classes and ends with this process.
    public Task DisposeAsync() => Task.CompletedTask;
}
