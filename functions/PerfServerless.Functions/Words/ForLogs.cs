using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Words;

/// <summary>Sayings as logs and exceptions hold them: programmers of any country search them, so they are in English.</summary>
public static class ForLogs
{
    private static readonly Reader Programmer = Reader.Of("en-US", Languages.BuiltIn);

    public static string English(Saying saying) => Programmer.Say(saying);
}
