using System.Globalization;
using System.Security.Cryptography;
using PerfServerless.Functions.Links;

namespace PerfServerless.Functions.CardPages;

/// <summary>
/// One-time tokens of a page's form: signed for this page and reader, good for a day. What was done under one is remembered under its
/// number, so that a form sent twice, or a page reloaded, does nothing a second time.
/// </summary>
internal sealed class CardTokens(LinkSigner signer)
{
    private const string Purpose = "act";
    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(1);

    /// <param name="subject">What the page is about.</param>
    public string Make(string subject, string reader)
    {
        var number = RandomNumberGenerator.GetHexString(16, lowercase: true);
        return $"{number}.{signer.Query(Purpose, Signed(subject, number), reader, ValidFor)}";
    }

    /// <returns>The token's number; null where it was not made for this page and reader, or is too old.</returns>
    public string? Read(string? token, string subject, string reader)
    {
        if (token?.IndexOf('.') is not (16 and var at)) return null;
        var number = token[..at];
        var parts = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(token[(at + 1)..]);
        return signer.Check(Purpose, Signed(subject, number), reader, Part("e"), Part("h"), Part("k")) == LinkCheck.Valid ? number : null;

        string? Part(string name) => parts.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    private static string Signed(string subject, string number) => string.Create(CultureInfo.InvariantCulture, $"{number}|{subject}");
}
