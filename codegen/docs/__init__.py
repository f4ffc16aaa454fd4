"""The portal for client developers: guides, reference and catalogues as static pages."""
