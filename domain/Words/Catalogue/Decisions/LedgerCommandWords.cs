namespace PerfServerless.Domain.Words.Catalogue.Decisions;

/// <summary>What the command <c>decisions</c> says.</summary>
public static class LedgerCommandWords
{
    public static readonly Word Command = new("ledger.command");

    public static readonly Word Key = new("ledger.command-key");

    public static readonly Word Open = new("ledger.command-open");

    public static readonly Word Owner = new("ledger.command-owner");

    public static readonly Word Cadence = new("ledger.command-cadence");

    public static readonly Word Json = new("ledger.command-json");

    public static readonly Word Csv = new("ledger.command-csv");

    public static readonly Word OneForm = new("ledger.command-one-form");

    public static readonly Word KeyAlone = new("ledger.command-key-alone");
}
