using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Storage.Tests.Stores;

/// <summary>What all contract suites share: stores to test, and tenants that no other test uses.</summary>
public abstract class StoreContract
{
    private static int tenants;

    protected static CancellationToken None => CancellationToken.None;

    private protected abstract Task<Stores> CreateAsync();

    protected static TenantId NewTenant() => new(string.Create(CultureInfo.InvariantCulture, $"acme-{Interlocked.Increment(ref tenants)}"));

    // Records compare their lists by reference, so what they say is compared.
    protected static void AssertSame<T>(T expected, T? actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
