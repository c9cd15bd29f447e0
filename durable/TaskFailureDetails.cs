namespace PerfServerless.Durable;

/// <summary>A failure as a record, so that it can cross process and version boundaries.</summary>
/// <param name="ErrorType">The exception's full type name.</param>
/// <param name="IsNonRetriable">Retrying cannot help; a retry policy stops at once.</param>
public sealed record TaskFailureDetails(
    string ErrorType, string ErrorMessage, string? StackTrace = null, TaskFailureDetails? InnerFailure = null, bool IsNonRetriable = false)
{
    /// <summary>The error type where a failure came without details, as that of a terminated child does.</summary>
    public const string NotTold = "NotTold";

    private const int LongestMessage = 4_000;
    private const int LongestStackTrace = 4_000;
    internal const int DeepestNesting = 16;

    /// <summary>The failure of a task that failed without saying why.</summary>
    internal static TaskFailureDetails WithoutDetails { get; } = new(
        NotTold, "It ended without a result and without details; a sub-orchestration that was terminated does so.");

    /// <summary>
    /// An exception as a record. The failure of an awaited task keeps its own details as the inner failure. Texts are cut at
    /// 4,000 characters and nesting at 16, so that a failure cannot outgrow the row it is stored in.
    /// </summary>
    /// <param name="isNonRetriable">Which exceptions no retry can mend, besides <see cref="NonRetriableTaskException"/>.</param>
    public static TaskFailureDetails FromException(Exception exception, Func<Exception, bool>? isNonRetriable = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return From(exception, isNonRetriable, DeepestNesting);
    }

    /// <summary>Whether the failure was an exception of this very type. Base types do not count: only the name was kept.</summary>
    public bool IsCausedBy<T>() where T : Exception => ErrorType == typeof(T).FullName;

    private static TaskFailureDetails From(Exception exception, Func<Exception, bool>? isNonRetriable, int levels) =>
        new(
            exception.GetType().FullName ?? exception.GetType().Name,
            Cut(exception.Message, LongestMessage) ?? "",
            Cut(exception.StackTrace, LongestStackTrace),
            levels <= 1 ? null : Inner(exception, isNonRetriable, levels - 1),
            exception is NonRetriableTaskException || isNonRetriable?.Invoke(exception) == true);

    private static TaskFailureDetails? Inner(Exception exception, Func<Exception, bool>? isNonRetriable, int levels) => exception switch
    {
        TaskFailedException failed => failed.FailureDetails.Cut(levels),
        { InnerException: { } inner } => From(inner, isNonRetriable, levels),
        _ => null,
    };

    private TaskFailureDetails Cut(int levels) =>
        InnerFailure is null ? this : this with { InnerFailure = levels <= 1 ? null : InnerFailure.Cut(levels - 1) };

    private static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest) return text;

        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)]; // half a character cannot be stored
    }
}
