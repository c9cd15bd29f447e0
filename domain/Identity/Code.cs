using System.Diagnostics.CodeAnalysis;

namespace PerfServerless.Domain.Identity;

/// <summary>Reads codes; the one place that knows which characters a code may hold.</summary>
public static class Code
{
    public static bool IsValid(string? value, int maxLength) =>
        value is { Length: > 0 } && value.Length <= maxLength && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    public static bool TryRead<T>(string? value, [NotNullWhen(true)] out T? code)
        where T : struct, ICode<T>
    {
        code = IsValid(value, T.MaxLength) ? T.Of(value!) : null;
        return code is not null;
    }

    /// <exception cref="ArgumentException">The text is empty, too long or holds another character.</exception>
    public static string Checked(string value, int maxLength, string what) =>
        IsValid(value, maxLength)
            ? value
            : throw new ArgumentException($"'{value}' is not a valid {what}: it may hold 1 to {maxLength} letters, digits and '-'.", nameof(value));
}
