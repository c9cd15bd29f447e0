namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What the command <c>facts</c> says.</summary>
public static class FactCommandWords
{
    public static readonly Word Facts = new("fact.command");

    public static readonly Word<Part.List> Kinds = new("fact.command-kinds", "known");

    public static readonly Word Out = new("fact.command-out");

    public static readonly Word From = new("fact.command-from");

    public static readonly Word To = new("fact.command-to");

    public static readonly Word Personal = new("fact.command-personal");

    public static readonly Word Excel = new("fact.command-excel");

    public static readonly Word Separator = new("fact.command-separator");

    public static readonly Word DecimalSign = new("fact.command-decimal");

    public static readonly Word<string, int> Reading = new("fact.command-reading", "kind", "rows");

    public static readonly Word<string, int> Written = new("fact.command-written", "file", "rows");

    public static readonly Word<string> IsFile = new("fact.command-is-file", "folder");

    public static readonly Word<string> Changed = new("fact.command-changed", "kind");
}
