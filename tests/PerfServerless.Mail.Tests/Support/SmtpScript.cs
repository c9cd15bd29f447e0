using System.Security.Cryptography.X509Certificates;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>How the scripted server behaves; by default it takes every letter, without TLS and without a sign-in.</summary>
internal sealed record SmtpScript
{
    /// <summary>Offers STARTTLS with it.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Who may send; anybody where null.</summary>
    public (string Name, string Password)? User { get; init; }

    /// <summary>The kinds of sign-in it offers.</summary>
    public string SignIns { get; init; } = "LOGIN PLAIN";

    /// <summary>Other answers than the usual ones, by verb; <c>END</c> is the answer to a whole letter.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>The verb to which it never answers; <c>greeting</c> and <c>handshake</c> count as verbs.</summary>
    public string? SilentAt { get; init; }

    /// <summary>Hangs up after so many lines of a letter.</summary>
    public int? HangsUpAfter { get; init; }

    public static SmtpScript Answering(string verb, string answer) => new() { Answers = new Dictionary<string, string> { [verb] = answer } };
}
