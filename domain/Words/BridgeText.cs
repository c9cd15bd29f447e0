namespace PerfServerless.Domain.Words;

/// <summary>English text for what is not converted yet. // bridge</summary>
public static class BridgeText
{
    public static string English(Saying s) => Reader.Of("en-US", Languages.BuiltIn).Say(s);
}
