using System.Runtime.InteropServices;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Host.Commands;

/// <summary>
/// Stands around every command: what the command did not foresee ends it with a sentence and an exit code, never with a stack trace.
/// Whoever needs the trace sets <see cref="Details"/>.
/// </summary>
internal static class LastResort
{
    /// <summary>A variable of the environment; set to 1 it shows all that is known of a failure.</summary>
    public const string Details = "PERFSERVERLESS_DETAILS";

    /// <summary>What a shell reports of a program that Ctrl-C has ended.</summary>
    private const int Interrupted = 130;

    /// <summary>The same of one that was told to end (SIGTERM).</summary>
    private const int Told = 143;

    /// <param name="isEndless">A command that runs until it is stopped: stopping it is no failure.</param>
    /// <returns>The command's exit code, or the one of its failure.</returns>
    public static async Task<int> GuardAsync(Func<Task<int>> command, Reader reader, bool isEndless, TextWriter errors)
    {
        var cutOff = Interrupted;
        using var told = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => cutOff = Told);
        try
        {
            return await command();
        }
        catch (OperationCanceledException e) when (e.InnerException is not TimeoutException)
        {
            if (isEndless) return 0;
            errors.WriteLine(reader.Say(CommandLineWords.CutOff));
            return cutOff;
        }
        catch (Exception e)
        {
            errors.WriteLine(OneLine(reader.Say(Sentence(e))));
            if (Environment.GetEnvironmentVariable(Details) == "1") errors.WriteLine(e);
            return 1;
        }
    }

    private static Saying Sentence(Exception e) => e switch
    {
        KeyFileUnusableException unusable => unusable.Why,
        OperationCanceledException => CommandLineWords.TooSlow,
        _ => CommandLineWords.Unforeseen.Say(e.Message.TrimEnd('.'), Details),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
