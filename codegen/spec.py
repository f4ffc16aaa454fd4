"""From openapi/ to the compiled contract: load, bundle, check, add, compile."""

from codegen.additions import Additions
from codegen.bundle import bundle
from codegen.catalogue import read_catalogue
from codegen.compile import Compiler
from codegen.examples import ExampleCheck
from codegen.faults import Faults
from codegen.ir import Contract
from codegen.keywords import KeywordCheck
from codegen.order import arrange
from codegen.sources import Sources


def compile_contract(sources: Sources, examples: ExampleCheck) -> Contract:
    """The whole specification, compiled; raises SpecError with everything that is wrong."""
    faults = Faults()
    bundled = bundle(sources, faults)
    faults.raise_if_any()
    catalogue = read_catalogue(sources, faults)
    KeywordCheck(bundled, faults).run()
    faults.raise_if_any()
    arrange(bundled)
    examples.run(bundled, faults)
    Additions(bundled, catalogue, faults).write()
    contract = Compiler(bundled, catalogue, faults).contract()
    faults.raise_if_any()
    return contract
