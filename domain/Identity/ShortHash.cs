using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Domain.Identity;

/// <summary>A short code of a foreign id, fit for keys of our own: the first hexadecimal digits of its SHA-256.</summary>
public static class ShortHash
{
    /// <param name="digits">1 to 64. What is stored under such a code keeps its length for ever.</param>
    public static string Of(string text, int digits = 16) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}
