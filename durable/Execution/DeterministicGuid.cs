using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Durable.Execution;

/// <summary>
/// Name-based GUIDs (version 5) in the reference engine's namespace, over instance, execution, turn's clock and a counter. The
/// execution is ours: a generation may begin at the very moment the one before it ended, and must not repeat its GUIDs.
/// </summary>
internal static class DeterministicGuid
{
    private static readonly Guid Namespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    [SuppressMessage("Security", "CA5350", Justification = "RFC 9562 names SHA-1 for version 5; it identifies, it does not protect.")]
    public static Guid Create(string instanceId, string executionId, DateTime clock, int counter)
    {
        var name = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{executionId}_{clock:o}_{counter}"));
        var hashed = new byte[16 + name.Length];
        Namespace.TryWriteBytes(hashed, bigEndian: true, out _);
        name.CopyTo(hashed, 16);

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(hashed, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
