using System.Security.Cryptography;

namespace PerfServerless.Functions.Keys;

/// <summary>The host's secrets: the key of the API and the key that signs links.</summary>
/// <param name="ApiKey">At least 20 characters.</param>
/// <param name="LinkKey">At least 32 bytes.</param>
public sealed record HostKeys(string ApiKey, byte[] LinkKey)
{
    private const int Bytes = 32;

    /// <summary>Fresh keys from the operating system's generator.</summary>
    public static HostKeys Make() =>
        new("perf_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), RandomNumberGenerator.GetBytes(Bytes));
}
